/** Under this name a file keeps the line that says what it was made from. */
export const sealProperty = "ThuocDo";

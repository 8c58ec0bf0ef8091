const shown = new Set(["application/pdf", "image/jpeg", "image/png", "image/webp"]);

/** Pictures and PDF are shown by the browser, all else is saved; under its Vietnamese name where that is understood. */
export function dispositionOf(name: string, contentType: string): string {
  const kind = shown.has(contentType) ? "inline" : "attachment";
  const plain = name.normalize("NFD").replaceAll(/[^\w. -]/g, "") || "file";
  // RFC 8187: what encodeURIComponent leaves and the grammar does not allow.
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16)}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

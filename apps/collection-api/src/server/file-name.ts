/** A name that every file system takes: what none of Windows's may hold becomes "-". */
export function fileName(words: string, extension: string): string {
  const safe = words.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, "-");
  return `${safe.slice(0, 120).trim()}.${extension}`;
}

const onset = "(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?";
/** Rhymes without tones, letters with their own marks kept. */
const rhymes = [
  "a|ă|â|e|ê|i|o|ô|ơ|u|ư|y",
  "[aăâ](?:c|m|n|ng|p|t)|a(?:ch|nh|i|o|u|y)|â(?:u|y)",
  "[eê](?:c|m|n|ng|p|t)|ê(?:ch|nh|u)|e(?:o|ng|c)",
  "i(?:ch|nh|m|n|p|t|u|a)|iê(?:c|m|n|ng|p|t|u)|yê(?:m|n|ng|t|u)|y(?:t|nh|ch|u|n|a)",
  "[oô](?:c|m|n|ng|p|t|i)|oo(?:c|ng)|ơ(?:c|m|n|p|t|i)|o(?:a|ă|e)(?:c|ch|i|m|n|ng|nh|o|p|t|y)?|oe",
  "u(?:c|m|n|ng|p|t|i|a|y|ơ|ê)|uô(?:c|i|m|n|ng|t)|uâ(?:n|ng|t|y)|uê(?:ch|nh|n|t)?|uy(?:a|ch|nh|n|p|t|u)|uyê(?:n|t)|ua(?:n|ng|c|t|i|y)?|ue(?:n|o|t)?|uă(?:n|ng|t|c|m|p)",
  "ư(?:c|m|n|ng|t|u|a|i)|ươ(?:c|i|m|n|ng|p|t|u)",
].join("|");
const syllable = new RegExp(`^${onset}(?:${rhymes})$`);

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Whether a word could be a Vietnamese syllable, by its letters. */
export function isSyllable(word: string): boolean {
  const plain = word.toLowerCase().normalize("NFD").replaceAll(tones, "").normalize("NFC");
  return syllable.test(plain);
}

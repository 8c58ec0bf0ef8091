const pages = /^\/(criteria-builder|ward-portal|pilot-report)\//;

/** The page of a front-end that somebody asks to be led back to; the first page when it is anything else. */
export function returnPath(asked: string): string {
  const here = "http://here.invalid";
  const url = URL.parse(asked, here);
  if (url === null || url.origin !== here || !pages.test(url.pathname)) return "/ward-portal/";
  return url.pathname + url.search;
}

const dayMs = 86_400_000;
/** A date so many days from today. */
export const day = (offset: number) =>
  new Date(Date.now() + offset * dayMs).toISOString().slice(0, 10);
/** An instant so many days from now. */
export const instant = (offset: number) => new Date(Date.now() + offset * dayMs).toISOString();

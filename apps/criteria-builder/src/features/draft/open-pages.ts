const patienceMs = 250;

type Said = { readonly ask: string } | { readonly here: string };

/** The pages of this browser that have the same draft open, by the names that they give themselves. */
export interface OpenPages {
  readonly others: () => Promise<ReadonlySet<string>>;
  readonly close: () => void;
}

/** Answers to other pages that ask, and asks them. A page that does not answer is gone, or frozen so far as to send nothing. */
export function joinOpenPages(draft: string, page: string): OpenPages {
  const channel = new BroadcastChannel(`thuocdo.draft.${draft}`);
  const answers = new Set<string>();
  channel.addEventListener("message", ({ data }: MessageEvent<Said>) => {
    if ("here" in data) answers.add(data.here);
    else if (data.ask !== page) channel.postMessage({ here: page } satisfies Said);
  });
  return {
    async others() {
      answers.clear();
      channel.postMessage({ ask: page } satisfies Said);
      await new Promise((resolve) => {
        setTimeout(resolve, patienceMs);
      });
      return new Set(answers);
    },
    close: () => channel.close(),
  };
}

import type { ReactNode } from "react";
import { Notice } from "#states/notice.tsx";

/** There is nothing yet: says so, and what to do about it. */
export function Empty(props: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** It is all there is on the page: its title is the page's. */
  readonly whole?: boolean;
}) {
  return <Notice {...props} />;
}

import type { ReactNode } from "react";

export interface OwnFormProps {
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/**
 * Fields in a form of their own, which is never sent as one. On each key the browser reads all fields of the form for its
 * autofill, and where there is none, all of the page: with 60 indicators that alone takes a third of a press.
 */
export function OwnForm({ className, children }: OwnFormProps) {
  return (
    <form className={className} noValidate onSubmit={(event) => event.preventDefault()}>
      {children}
    </form>
  );
}

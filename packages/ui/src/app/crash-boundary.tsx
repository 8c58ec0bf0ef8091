import { Component, type ReactNode } from "react";
import { Crashed } from "#app/crashed.tsx";

/** A bug in a page: says so, and offers to load it anew. React has no function for this yet. */
export class CrashBoundary extends Component<
  { readonly children: ReactNode },
  { readonly crashed: boolean }
> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    return this.state.crashed ? <Crashed /> : this.props.children;
  }
}

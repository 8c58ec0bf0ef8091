import { useQuery } from "@tanstack/react-query";
import { UnreachableError } from "@thuocdo/contract/problem-error";
import { createElement, type ComponentType } from "react";
import { onThisMachine } from "#queries/query-client.ts";
import { QueryState } from "#states/query-state.tsx";

export interface PartProps<Props extends object> {
  /** Names the part among all of the front-end. */
  readonly name: string;
  readonly load: () => Promise<ComponentType<Props>>;
  readonly props: Props;
}

/**
 * A part of a page that is fetched when it is asked for. Where the line is down it says so and can be asked for again;
 * the page around it stays.
 */
export function Part<Props extends object>({ name, load, props }: PartProps<Props>) {
  const part = useQuery({
    queryKey: ["part", name],
    queryFn: async () => {
      try {
        return { component: await load() };
      } catch (error) {
        throw new UnreachableError("A part of the page did not arrive.", { cause: error });
      }
    },
    meta: onThisMachine,
    retry: false,
    staleTime: Infinity,
    gcTime: Infinity,
  });
  return <QueryState query={part}>{({ component }) => createElement(component, props)}</QueryState>;
}

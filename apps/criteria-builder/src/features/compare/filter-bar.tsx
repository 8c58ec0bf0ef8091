import type { ReactNode } from "react";
import type { NodeDiff } from "@thuocdo/criteria/version-diff";
import {
  countChanges,
  filterNodes,
  filters,
  type Filter,
} from "#features/compare/change-filter.ts";
import { messages } from "#features/compare/messages.ts";
import classes from "#features/compare/filter-bar.module.css";

export interface FilterBarProps {
  readonly nodes: readonly NodeDiff[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  /** Further choices, behind these. */
  readonly children?: ReactNode;
}

/** One sort of change alone, each with how many there are; what there is none of can't be chosen. */
export function FilterBar({ nodes, filter, onFilter, children }: FilterBarProps) {
  return (
    <fieldset className={classes["bar"]} data-screen-only>
      <legend>{messages.filter}</legend>
      {filters.map((each) => {
        const count = countChanges(filterNodes(nodes, each));
        return (
          <label key={each} data-chosen={each === filter} data-none={count === 0}>
            <input
              type="radio"
              name="filter"
              checked={each === filter}
              disabled={count === 0 && each !== filter}
              onChange={() => onFilter(each)}
            />
            {messages.filterCount(messages.filters[each], count)}
          </label>
        );
      })}
      {children}
    </fieldset>
  );
}

import { Button } from "@mantine/core";
import { useId } from "react";
import { formMessages } from "#form/messages.ts";
import type { FormView, ViewKind } from "#view/form-view.ts";
import classes from "#view/view.module.css";

const kinds = Object.keys(formMessages.view) as ViewKind[]; // its members are the kinds

/** All of the form, a group or a criterion at a time. */
export function ViewBar({ view }: { readonly view: FormView }) {
  const name = useId();
  return (
    <fieldset className={classes["bar"]} data-screen-only>
      <legend className={classes["legend"]}>{formMessages.views}</legend>
      {kinds.map((kind) => (
        <label key={kind} className={classes["kind"]}>
          <input
            type="radio"
            name={name}
            checked={view.kind === kind}
            onChange={() => view.choose(kind)}
          />
          <span>{formMessages.view[kind]}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** On to the next page of the form, or back. */
export function ViewSteps({ view }: { readonly view: FormView }) {
  if (view.kind === "all" || view.count === 0) return null;
  function go(place: number) {
    view.goToPlace(place);
    scrollTo({ top: 0 });
  }
  return (
    <div className={classes["steps"]} data-screen-only>
      <Button variant="default" disabled={view.place <= 1} onClick={() => go(view.place - 1)}>
        {formMessages.before}
      </Button>
      <span>{formMessages.placeOf(view.place, view.count)}</span>
      <Button
        variant="default"
        disabled={view.place >= view.count}
        onClick={() => go(view.place + 1)}
      >
        {formMessages.after}
      </Button>
    </div>
  );
}

import { useEffect, useState } from "react";
import { watchBuild } from "#new-build/new-build.ts";
import { messages } from "#messages.ts";
import classes from "#shell/shell.module.css";

/** Says that the server has a newer build. Nothing is loaded anew by itself: somebody may be in the middle of a word. */
export function NewBuildBar({ base }: { readonly base: string }) {
  const [isOld, setIsOld] = useState(false);
  useEffect(() => watchBuild(base, () => setIsOld(true)), [base]);
  return (
    <output data-screen-only>
      {isOld && (
        <span className={classes["newBuild"]}>
          {messages.newBuild}
          <button type="button" onClick={() => location.reload()}>
            {messages.takeNewBuild}
          </button>
        </span>
      )}
    </output>
  );
}

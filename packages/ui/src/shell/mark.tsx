import { messages } from "#messages.ts";
import classes from "#shell/mark.module.css";

/** The yardstick and the product's name. */
export function Mark() {
  return (
    <span className={classes["mark"]}>
      <svg viewBox="0 0 28 14" width="28" height="14" aria-hidden="true">
        <rect
          x="0.75"
          y="0.75"
          width="26.5"
          height="12.5"
          rx="1.5"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
        />
        <path
          d="M5 1v5M9.5 1v7.5M14 1v5M18.5 1v7.5M23 1v5"
          stroke="currentColor"
          strokeWidth="1.5"
        />
      </svg>
      {messages.productName}
    </span>
  );
}

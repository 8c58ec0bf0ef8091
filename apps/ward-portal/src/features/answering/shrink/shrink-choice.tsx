import { useEffect, useRef, useState } from "react";
import { messages } from "#features/answering/shrink/messages.ts";
import { shrinkImage, type Shrunken } from "#features/answering/shrink/shrink-image.ts";
import answering from "#features/answering/answering.module.css";
import classes from "#features/answering/shrink/shrink.module.css";

export interface ShrinkChoiceProps {
  readonly original: File;
  /** What is to be sent; the original until the person takes the smaller one. */
  readonly chosen: File;
  readonly onChoose: (file: File) => void;
}

interface Picture {
  readonly file: File;
  /** Of this page, to look at it. */
  readonly address: string;
}

interface Pair extends Pick<Shrunken, "from" | "to"> {
  readonly original: Picture;
  readonly shrunken: Picture;
}

type Attempt = "working" | "undrawable" | "no-smaller" | Pair;

/** Offers a smaller copy of a picture, both to be looked at; only the person's choice takes it. */
export function ShrinkChoice({ original, chosen, onChoose }: ShrinkChoiceProps) {
  const [attempt, setAttempt] = useState<Attempt>();
  const addresses = useRef<string[]>([]);
  useEffect(() => {
    const made = addresses.current;
    return () => made.forEach((address) => URL.revokeObjectURL(address));
  }, []);

  function shown(file: File): Picture {
    const address = URL.createObjectURL(file);
    addresses.current.push(address);
    return { file, address };
  }

  async function shrink() {
    setAttempt("working");
    try {
      const { file, from, to } = await shrinkImage(original);
      if (file.size >= original.size) return setAttempt("no-smaller");
      setAttempt({ from, to, original: shown(original), shrunken: shown(file) });
      onChoose(file);
    } catch {
      setAttempt("undrawable");
    }
  }

  if (attempt === undefined) {
    return (
      <button type="button" className={answering["link"]} onClick={() => void shrink()}>
        {messages.offer}
      </button>
    );
  }
  if (attempt === "working") return <p role="status">{messages.working}</p>;
  if (attempt === "undrawable") return <p role="status">{messages.undrawable}</p>;
  if (attempt === "no-smaller") return <p role="status">{messages.noSmaller}</p>;
  const { from, to, shrunken } = attempt;
  return (
    <fieldset className={classes["choice"]}>
      <legend>{messages.which}</legend>
      <Option
        label={messages.shrunken(shrunken.file.size, to)}
        see={messages.seeShrunken}
        picture={shrunken}
        chosen={chosen}
        onChoose={onChoose}
      />
      <Option
        label={messages.original(original.size, from)}
        see={messages.seeOriginal}
        picture={attempt.original}
        chosen={chosen}
        onChoose={onChoose}
      />
      <p>{messages.loses}</p>
    </fieldset>
  );
}

interface OptionProps {
  readonly label: string;
  readonly see: string;
  readonly picture: Picture;
  readonly chosen: File;
  readonly onChoose: (file: File) => void;
}

function Option({ label, see, picture, chosen, onChoose }: OptionProps) {
  const { file, address } = picture;
  return (
    <div>
      <label>
        <input type="radio" checked={chosen === file} onChange={() => onChoose(file)} /> {label}
      </label>
      <a href={address} target="_blank" rel="noreferrer">
        <img src={address} alt={see} />
      </a>
    </div>
  );
}

import { useLayoutEffect, useRef, useState, type RefCallback } from "react";
import { messages } from "#lib/evidence/messages.ts";
import { fitScale, turned, type Size, type Turns } from "#lib/evidence/viewer/zoom.ts";
import classes from "#lib/evidence/viewer/viewer.module.css";

export interface PictureStageProps {
  /** Gives the picture to its element. */
  readonly show: RefCallback<HTMLImageElement>;
  readonly name: string;
  readonly turns: Turns;
  /** Share of its own size; undefined: as large as is seen whole. */
  readonly scale: number | undefined;
  /** The scale it is shown at when seen whole. */
  readonly onFit: (scale: number) => void;
}

const unknown: Size = { width: 0, height: 0 };

/** A picture in a frame that scrolls, at any scale and turn. */
export function PictureStage({ show, name, turns, scale, onFit }: PictureStageProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [own, setOwn] = useState<Size>(unknown);
  const [room, setRoom] = useState<Size>(unknown);
  const [broken, setBroken] = useState(false);

  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measure = () => setRoom({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const lying = turned(own, turns);
  const fit = fitScale(lying, room);
  useLayoutEffect(() => onFit(fit), [fit, onFit]);
  const shown = scale ?? fit;

  return (
    <div
      ref={frame}
      className={classes["stage"]}
      // It scrolls, so the keyboard must reach it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={messages.picture(name)}
      role="region"
    >
      {broken ? (
        <p role="alert">{messages.notDrawable}</p>
      ) : (
        <div
          className={classes["lying"]}
          style={{ width: lying.width * shown, height: lying.height * shown }}
        >
          <img
            ref={show}
            alt={messages.picture(name)}
            draggable={false}
            style={{
              width: own.width * shown,
              height: own.height * shown,
              transform: `translate(-50%, -50%) rotate(${turns * 90}deg)`,
            }}
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
              setOwn({ width: naturalWidth, height: naturalHeight })
            }
            onError={() => setBroken(true)}
          />
        </div>
      )}
    </div>
  );
}

import { Button, Group } from "@mantine/core";
import type { DatedUnitChange, UnitChangePreview } from "@thuocdo/contract/unit-changes";
import { Dialog } from "@thuocdo/ui/dialog";
import { Refused } from "@thuocdo/ui/refused";
import { messages } from "#features/units/messages.ts";
import { useChangeUnits, type Decision } from "#features/units/queries.ts";
import classes from "#features/units/units.module.css";

const mostRounds = 12;

export interface PreviewDialogProps {
  readonly asked: DatedUnitChange & Decision;
  /** The name of the unit that takes in the others, or that they go to. */
  readonly target: string | undefined;
  /** Undefined: the dialog is closed. */
  readonly preview: UnitChangePreview | undefined;
  readonly onStored: () => void;
  readonly onClose: () => void;
}

/** What the change would do, and the button that does it. */
export function PreviewDialog({ asked, target, preview, onStored, onClose }: PreviewDialogProps) {
  const store = useChangeUnits();
  return (
    <Dialog opened={preview !== undefined} title={messages.previewTitle} wide onClose={onClose}>
      {preview !== undefined && target !== undefined && (
        <p className={classes["target"]}>
          {asked.change.kind === "move"
            ? messages.previewMoved(target, asked.effectiveOn)
            : messages.previewTarget(target)}
        </p>
      )}
      {preview !== undefined && <Effects preview={preview} effectiveOn={asked.effectiveOn} />}
      {store.error !== null && <Refused error={store.error} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose} disabled={store.isPending}>
          {messages.cancel}
        </Button>
        <Button
          loading={store.isPending}
          onClick={() => store.mutate(asked, { onSuccess: onStored })}
        >
          {messages.store}
        </Button>
      </Group>
    </Dialog>
  );
}

function Effects({
  preview,
  effectiveOn,
}: {
  readonly preview: UnitChangePreview;
  readonly effectiveOn: string;
}) {
  const { ended, begun, rounds, accounts, figures } = preview;
  return (
    <div className={classes["preview"]}>
      {preview.planned && <p>{messages.previewPlanned(effectiveOn)}</p>}
      {ended.length > 0 && <p>{messages.previewEnds(ended, effectiveOn)}</p>}
      {begun.length > 0 && <p>{messages.previewBegins(begun, effectiveOn)}</p>}
      {preview.goingAlong > 0 && <p>{messages.previewAlong(preview.goingAlong)}</p>}
      <h3>{messages.previewRounds}</h3>
      {rounds.length === 0 ? (
        <p>{messages.previewNoRounds}</p>
      ) : (
        <ul className={classes["list"]}>
          {rounds.slice(0, mostRounds).map((round) => (
            <li key={`${round.roundId} ${round.unitId}`}>
              {messages.previewRound(
                round.unitName,
                round.title,
                messages.roundState[round.state],
                messages.submissionState[round.submission],
                messages.roundEffect[round.effect],
              )}
            </li>
          ))}
          {rounds.length > mostRounds && (
            <li>{messages.previewMore(rounds.length - mostRounds)}</li>
          )}
        </ul>
      )}
      <h3>{messages.previewAccounts}</h3>
      {accounts.length === 0 ? (
        <p>{messages.previewNoAccounts}</p>
      ) : (
        <>
          <ul className={classes["list"]}>
            {accounts.map(({ unitId, unitName, role, people }) => (
              <li key={`${unitId} ${role}`}>
                {messages.previewAccount(unitName, messages.role[role], people)}
              </li>
            ))}
          </ul>
          {ended.length > 0 && <p>{messages.previewAccountsHint}</p>}
        </>
      )}
      <h3>{messages.previewFigures}</h3>
      {figures.length === 0 ? (
        <p>{messages.previewNoFigures}</p>
      ) : (
        <ul className={classes["list"]}>
          {figures.map(({ unitId, unitName, frozenRounds }) => (
            <li key={unitId}>{messages.previewFigure(unitName, frozenRounds)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

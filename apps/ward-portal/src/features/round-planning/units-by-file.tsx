import { Button, FileButton, Group } from "@mantine/core";
import type { UnitList } from "@thuocdo/contract/round-planning";
import { Refused } from "@thuocdo/ui/refused";
import { messages } from "#features/round-planning/messages.ts";
import { useUnitList } from "#features/round-planning/queries.ts";
import classes from "#features/round-planning/round-planning.module.css";

export interface UnitsByFileProps {
  readonly organiserUnitId: string;
  readonly asOf: string;
  readonly onAdd: (unitIds: readonly string[]) => void;
  readonly onReplace: (unitIds: readonly string[]) => void;
}

/** Units from a list in a file: what was understood, and what not, is shown before anything changes. */
export function UnitsByFile({ organiserUnitId, asOf, onAdd, onReplace }: UnitsByFileProps) {
  const reading = useUnitList(organiserUnitId, asOf);
  const { data } = reading;

  function done(apply: (unitIds: readonly string[]) => void, { units }: UnitList) {
    apply(units.map(({ unitId }) => unitId));
    reading.reset();
  }

  return (
    <fieldset className={classes["file"]}>
      <legend>{messages.byFile}</legend>
      <p className={classes["quiet"]}>{messages.byFileHint}</p>
      <FileButton
        key={reading.status}
        onChange={(file) => {
          if (file !== null) reading.mutate(file);
        }}
      >
        {(button) => (
          <Button {...button} variant="default" loading={reading.isPending}>
            {messages.chooseFile}
          </Button>
        )}
      </FileButton>
      {reading.error !== null && <Refused error={reading.error} />}
      {data !== undefined && (
        <div className={classes["list"]}>
          <p>
            <strong>{messages.recognised(data.list.units.length)}</strong>{" "}
            {messages.readFrom(data.fileName, data.list.sheet)}
          </p>
          {data.list.otherSheets.length > 0 && <p>{messages.otherSheets(data.list.otherSheets)}</p>}
          {data.list.headings.length > 0 && <p>{messages.headings(data.list.headings)}</p>}
          {data.list.problems.length > 0 && (
            <>
              <p className={classes["gone"]}>{messages.notRead(data.list.problems.length)}</p>
              <ul className={classes["problems"]}>
                {data.list.problems.map((problem) => (
                  <li key={problem.row}>{messages.listProblem(problem)}</li>
                ))}
              </ul>
            </>
          )}
          <Group gap="xs">
            {data.list.units.length > 0 && (
              <>
                <Button onClick={() => done(onAdd, data.list)}>
                  {messages.addUnits(data.list.units.length)}
                </Button>
                <Button variant="default" onClick={() => done(onReplace, data.list)}>
                  {messages.replaceUnits(data.list.units.length)}
                </Button>
              </>
            )}
            <Button variant="subtle" onClick={() => reading.reset()}>
              {messages.dropFile}
            </Button>
          </Group>
        </div>
      )}
    </fieldset>
  );
}

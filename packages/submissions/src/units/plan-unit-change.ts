import { accept, refuse, type Result } from "@thuocdo/criteria/result";
import {
  unitsBegun,
  unitsChanged,
  unitsEnded,
  type DatedUnitChange,
  type NewUnit,
  type UnitChange,
} from "#units/unit-change.ts";
import type { UnitChangeRefusal } from "#units/unit-change-refusal.ts";
import {
  dayBefore,
  inForce,
  nameOn,
  type DatedName,
  type DatedPlacement,
  type UnitHistory,
} from "#units/unit-history.ts";
import { levelOf, maySitUnder } from "#units/unit-kinds.ts";

/** What must be known of units before a change of them is judged. */
export interface UnitStanding {
  /** Those the change names, and those directly below the ones that end. */
  readonly units: ReadonlyMap<string, UnitHistory>;
  /** The units above the new parent on the day, itself first; of a move only. */
  readonly aboveParent: readonly string[];
  /** Who bears a code that the change gives, on the day or later; the level and the code as key. */
  readonly holders: readonly { readonly unitId: string; readonly name: DatedName }[];
  /** Ids directly below each unit on the day before. */
  readonly below: ReadonlyMap<string, readonly string[]>;
  /** The last day read by a round that is frozen and calls the unit, or one below it. */
  readonly frozen: ReadonlyMap<string, { readonly roundTitle: string; readonly until: string }>;
}

export type SuccessionKind = "merge" | "split";

/** The rows that a change ends and begins, all on its day. Nothing is deleted. */
export interface UnitChangePlan {
  /** Whose name in force ends. */
  readonly namesEnded: readonly string[];
  /** Whose place in force ends. */
  readonly placesEnded: readonly string[];
  readonly names: readonly (Omit<DatedName, "validTo" | "validFrom"> & {
    readonly unitId: string;
  })[];
  readonly places: readonly { readonly unitId: string; readonly parentId: string }[];
  readonly successions: readonly {
    readonly fromUnitId: string;
    readonly toUnitId: string;
    readonly kind: SuccessionKind;
  }[];
}

/**
 * What a change does to the dated rows of the units, or why it may not be: it stands at the end of what is known of each,
 * never within; figures of a frozen round are never called or placed otherwise; a code names one unit of a level at a time.
 * A day to come is as good as one that has been.
 */
export function planUnitChange(
  { change, effectiveOn }: DatedUnitChange,
  standing: UnitStanding,
): Result<UnitChangePlan, UnitChangeRefusal> {
  const refusal =
    firstOf(unitsChanged(change), (id) => standingProblem(id, effectiveOn, standing)) ??
    shapeProblem(change, effectiveOn, standing) ??
    codeProblem(change, effectiveOn, standing);
  if (refusal !== undefined) return refuse(refusal);
  return planned(change, effectiveOn, standing);
}

/** A unit can be changed on a day when it is there the day before, nothing later is known of it, and no frozen round read it since. */
function standingProblem(
  unitId: string,
  effectiveOn: string,
  { units, frozen }: UnitStanding,
): UnitChangeRefusal | undefined {
  const unit = units.get(unitId);
  const was = unit && inForce(unit.names, dayBefore(effectiveOn));
  if (unit === undefined || was === undefined) {
    return {
      code: "unit-not-there",
      unitId,
      name: unit && nameOn(unit, effectiveOn),
      on: effectiveOn,
    };
  }
  const name = was.name;
  const later = laterDay(unit, effectiveOn);
  if (later !== undefined) return { code: "unit-changed-later", unitId, name, on: later };
  const round = frozen.get(unitId);
  if (round !== undefined && effectiveOn <= round.until)
    return { code: "unit-in-frozen-round", unitId, name, ...round };
  return undefined;
}

/** The first day from the day given on that something else is known to change; undefined when nothing is. */
function laterDay({ names, placements }: UnitHistory, from: string): string | undefined {
  const days = [...names, ...placements].flatMap(({ validFrom, validTo }) =>
    validTo === null ? [validFrom] : [validFrom, validTo],
  );
  return days.filter((day) => day >= from).toSorted()[0];
}

function shapeProblem(
  change: UnitChange,
  effectiveOn: string,
  standing: UnitStanding,
): UnitChangeRefusal | undefined {
  const before = dayBefore(effectiveOn);
  const nameOf = (id: string) => nameAt(standing, id, before);
  const typeOf = (id: string) => nameOf(id)?.type ?? "ward";
  switch (change.kind) {
    case "rename": {
      const was = nameOf(change.unitId);
      if (was === undefined) return undefined;
      if (levelOf(was.type) !== levelOf(change.type))
        return { code: "unit-level-differs", name: was.name, other: change.name };
      const isSame =
        was.name === change.name && was.code === change.code && was.type === change.type;
      return isSame ? { code: "unit-unchanged", name: was.name } : undefined;
    }
    case "move":
      return firstOf(change.unitIds, (id) =>
        moveProblem(id, change.parentId, effectiveOn, standing),
      );
    case "merge": {
      if (change.unitIds.includes(change.intoUnitId))
        return { code: "unit-into-itself", name: nameOf(change.intoUnitId)?.name ?? "" };
      return firstOf(change.unitIds, (id) => {
        if (levelOf(typeOf(id)) === levelOf(typeOf(change.intoUnitId))) return belowProblem(id);
        const [name, other] = [nameOf(id)?.name ?? "", nameOf(change.intoUnitId)?.name ?? ""];
        return { code: "unit-level-differs", name, other };
      });
    }
    case "merge-anew":
      return firstOf(change.unitIds, (id) => {
        if (levelOf(typeOf(id)) === levelOf(change.into.type)) return belowProblem(id);
        return {
          code: "unit-level-differs",
          name: nameOf(id)?.name ?? "",
          other: change.into.name,
        };
      });
    case "split": {
      const was = nameOf(change.unitId);
      const other = change.into.find(({ type }) => levelOf(type) !== levelOf(was?.type ?? "ward"));
      if (was !== undefined && other !== undefined)
        return { code: "unit-level-differs", name: was.name, other: other.name };
      const count = standing.below.get(change.unitId)?.length ?? 0;
      if (!change.goesOn && count > 0)
        return { code: "unit-has-units-below", name: was?.name ?? "", count };
      return undefined;
    }
  }

  /** Those below go along with a merger, so nothing later may be known of their place. */
  function belowProblem(id: string): UnitChangeRefusal | undefined {
    return firstOf(standing.below.get(id) ?? [], (child) =>
      standingProblem(child, effectiveOn, standing),
    );
  }
}

function moveProblem(
  unitId: string,
  parentId: string,
  effectiveOn: string,
  standing: UnitStanding,
): UnitChangeRefusal | undefined {
  const unit = standing.units.get(unitId);
  const parent = nameAt(standing, parentId, effectiveOn);
  const name = nameAt(standing, unitId, dayBefore(effectiveOn));
  if (unit === undefined || name === undefined) return undefined;
  if (parent === undefined)
    return { code: "unit-not-there", unitId: parentId, name: undefined, on: effectiveOn };
  const ends = standing.units.get(parentId)?.names.at(-1)?.validTo;
  if (typeof ends === "string")
    return { code: "unit-changed-later", unitId: parentId, name: parent.name, on: ends };
  if (unitId === parentId) return { code: "unit-into-itself", name: name.name };
  if (standing.aboveParent.includes(unitId))
    return { code: "unit-under-itself", name: name.name, other: parent.name };
  if (!maySitUnder(levelOf(name.type), levelOf(parent.type)))
    return { code: "unit-level-differs", name: name.name, other: parent.name };
  const place = inForce(unit.placements, dayBefore(effectiveOn));
  return place?.parentId === parentId ? { code: "unit-unchanged", name: name.name } : undefined;
}

/** A code is free from the day on when nobody bears it, but for units that end on that very day. */
function codeProblem(
  change: UnitChange,
  effectiveOn: string,
  { holders }: UnitStanding,
): UnitChangeRefusal | undefined {
  const given: readonly Pick<NewUnit, "code" | "type" | "name">[] =
    change.kind === "rename" ? [change] : unitsBegun(change);
  const twice = given.find((one, at) =>
    given.some((other, place) => place < at && other.code === one.code),
  );
  if (twice !== undefined)
    return { code: "unit-code-taken", unitCode: twice.code, holder: twice.name, from: effectiveOn };
  const freed = new Set([
    ...unitsEnded(change),
    ...(change.kind === "rename" ? [change.unitId] : []),
  ]);
  return firstOf(given, ({ code, type }) => {
    const holder = holders.find(
      ({ unitId, name }) =>
        name.code === code &&
        levelOf(name.type) === levelOf(type) &&
        (name.validTo === null || name.validTo > effectiveOn) &&
        !freed.has(unitId),
    );
    return (
      holder && {
        code: "unit-code-taken",
        unitCode: code,
        holder: holder.name.name,
        from: holder.name.validFrom,
      }
    );
  });
}

function planned(
  change: UnitChange,
  effectiveOn: string,
  standing: UnitStanding,
): Result<UnitChangePlan, UnitChangeRefusal> {
  const before = dayBefore(effectiveOn);
  const placeOf = (id: string): DatedPlacement | undefined =>
    inForce(standing.units.get(id)?.placements ?? [], before);
  switch (change.kind) {
    case "rename": {
      const { unitId, code, name, type } = change;
      return accept({ ...nothing, namesEnded: [unitId], names: [{ unitId, code, name, type }] });
    }
    case "move": {
      const unitIds = unitsChanged(change);
      return accept({
        ...nothing,
        placesEnded: unitIds,
        places: unitIds.map((unitId) => ({ unitId, parentId: change.parentId })),
      });
    }
    case "merge":
      return accept(merged(change.intoUnitId));
    case "merge-anew": {
      const plan = merged(change.into.id);
      return accept({ ...plan, ...begun([change.into], plan.places) });
    }
    case "split": {
      const ended = unitsEnded(change);
      return accept({
        namesEnded: ended,
        placesEnded: ended,
        ...begun(change.into, []),
        successions: change.into.map(({ id }) => ({
          fromUnitId: change.unitId,
          toUnitId: id,
          kind: "split" as const,
        })),
      });
    }
  }

  function merged(toUnitId: string): UnitChangePlan {
    const ended = unitsEnded(change);
    const children = ended.flatMap((id) => standing.below.get(id) ?? []);
    return {
      ...nothing,
      namesEnded: ended,
      placesEnded: [...ended.filter((id) => placeOf(id) !== undefined), ...children],
      places: children.map((unitId) => ({ unitId, parentId: toUnitId })),
      successions: ended.map((fromUnitId) => ({ fromUnitId, toUnitId, kind: "merge" as const })),
    };
  }

  /** New units stand where the one they come from stood. */
  function begun(units: readonly NewUnit[], others: UnitChangePlan["places"]) {
    const [first] = unitsChanged(change);
    const place = first === undefined ? undefined : placeOf(first);
    const own =
      place === undefined ? [] : units.map(({ id }) => ({ unitId: id, parentId: place.parentId }));
    return {
      names: units.map(({ id, code, name, type }) => ({ unitId: id, code, name, type })),
      places: [...own, ...others],
    };
  }
}

const nothing: UnitChangePlan = {
  namesEnded: [],
  placesEnded: [],
  names: [],
  places: [],
  successions: [],
};

function nameAt({ units }: UnitStanding, id: string, on: string): DatedName | undefined {
  return inForce(units.get(id)?.names ?? [], on);
}

function firstOf<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

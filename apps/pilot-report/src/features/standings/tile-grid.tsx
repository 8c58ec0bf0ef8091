import { Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ComparedWard } from "@thuocdo/comparison/compared-ward";
import { criteriaOf, type Outline } from "@thuocdo/comparison/outline";
import { type KeyboardEvent, useState } from "react";
import { messages } from "#features/standings/messages.ts";
import { levelTile, type Tile, verdictTile } from "#features/standings/tile-of.ts";
import { citiesOf } from "#features/standings/wards-at.ts";
import { shortCity } from "#lib/short-city.ts";
import classes from "#features/standings/tile-grid.module.css";

/** More tiles than this help nobody, and are slow to draw. */
const mostTiles = 2000;

/** In place of a map: each unit a tile among those of its city, by level or by one criterion. */
export function TileGrid(props: {
  readonly snapshotId: string;
  readonly outline: Outline;
  readonly wards: readonly ComparedWard[];
  readonly criterionId: string | undefined;
}) {
  const { snapshotId, outline, wards, criterionId } = props;
  const criterion = criteriaOf(outline).find(({ id }) => id === criterionId);
  const tileOf = (ward: ComparedWard) =>
    criterion === undefined ? levelTile(ward, outline) : verdictTile(ward, criterion.id);
  const tiles = wards.map((ward) => ({ ward, tile: tileOf(ward) }));
  return (
    <details className={classes["grid"]} open>
      <summary>
        {criterion === undefined
          ? messages.tiles
          : messages.tilesOf(criterion.code, criterion.title)}
      </summary>
      {wards.length > mostTiles ? (
        <Text>{messages.tooManyTiles(wards.length)}</Text>
      ) : (
        <>
          <Legend tiles={tiles.map(({ tile }) => tile)} />
          {citiesOf(wards).map(({ value, label }) => (
            <CityTiles
              key={value}
              snapshotId={snapshotId}
              city={label}
              tiles={tiles.filter(({ ward }) => ward.cityId === value)}
            />
          ))}
          <Text size="sm" c="var(--td-quiet)" data-screen-only>
            {messages.tilesHint}
          </Text>
        </>
      )}
    </details>
  );
}

function Legend({ tiles }: { readonly tiles: readonly Tile[] }) {
  const each = [...new Map(tiles.map((tile) => [tile.words, tile])).values()];
  return (
    <ul className={classes["legend"]} aria-label={messages.legend}>
      {each
        .toSorted((a, b) => a.sign.localeCompare(b.sign, "vi"))
        .map(({ sign, words, fill, ink }) => (
          <li key={words}>
            <span aria-hidden="true" style={{ background: fill, color: ink }}>
              {sign}
            </span>
            {words}
          </li>
        ))}
    </ul>
  );
}

interface UnitTile {
  readonly ward: ComparedWard;
  readonly tile: Tile;
}

function CityTiles(props: {
  readonly snapshotId: string;
  readonly city: string;
  readonly tiles: readonly UnitTile[];
}) {
  const { snapshotId, tiles } = props;
  const order = new Intl.Collator("vi");
  const sorted = tiles.toSorted((a, b) => order.compare(a.ward.name, b.ward.name));
  // One stop for Tab; arrows go on from there.
  const [stop, setStop] = useState(0);
  const city = messages.cityTiles(shortCity(props.city), tiles.length);
  return (
    <section className={classes["city"]} aria-label={city}>
      <div>{city}</div>
      <ul>
        {sorted.map(({ ward: { unitId, name }, tile: { sign, words, fill, ink } }, index) => (
          <li key={unitId}>
            <Link
              to="/snapshots/$snapshotId/wards/$unitId"
              params={{ snapshotId, unitId }}
              preload={false}
              tabIndex={index === Math.min(stop, sorted.length - 1) ? 0 : -1}
              title={messages.tile(name, words)}
              style={{ background: fill, color: ink }}
              onFocus={() => setStop(index)}
              onKeyDown={goOn}
            >
              <span aria-hidden="true">{sign}</span>
              <span className={classes["words"]}>{messages.tile(name, words)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** From tile to tile by arrows. */
function goOn(event: KeyboardEvent<HTMLAnchorElement>): void {
  const item = event.currentTarget.parentElement;
  const next =
    event.key === "ArrowRight" || event.key === "ArrowDown"
      ? item?.nextElementSibling
      : event.key === "ArrowLeft" || event.key === "ArrowUp"
        ? item?.previousElementSibling
        : undefined;
  const link = next?.querySelector("a");
  if (!link) return;
  event.preventDefault();
  link.focus();
}

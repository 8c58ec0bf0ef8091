import { Button, Checkbox, Group, NativeSelect, TextInput } from "@mantine/core";
import type { ComparedWard } from "@thuocdo/comparison/compared-ward";
import { criteriaOf, type Outline } from "@thuocdo/comparison/outline";
import { messages } from "#features/standings/messages.ts";
import { citiesOf } from "#features/standings/wards-at.ts";
import type { Place } from "#lib/place.ts";

/** Which of many units are listed. */
export function StandingFilters(props: {
  readonly outline: Outline;
  readonly wards: readonly ComparedWard[];
  readonly place: Place;
  /** Something is asked for, so that it can be taken off again. */
  readonly isPart: boolean;
  readonly onChange: (changes: Partial<Record<keyof Place, unknown>>) => void;
  readonly onClear: () => void;
}) {
  const { outline, wards, place, onChange } = props;
  return (
    <Group align="end" data-screen-only>
      <NativeSelect
        label={messages.city}
        value={place.city ?? ""}
        onChange={({ currentTarget }) => onChange({ city: currentTarget.value || undefined })}
        data={[{ value: "", label: messages.allCities }, ...citiesOf(wards)]}
      />
      <NativeSelect
        label={messages.level}
        value={place.level ?? ""}
        onChange={({ currentTarget }) => onChange({ level: currentTarget.value || undefined })}
        data={[
          { value: "", label: messages.allLevels },
          ...outline.levels.map(({ key, label }) => ({ value: key, label })),
        ]}
      />
      <NativeSelect
        label={messages.unmet}
        value={place.unmet ?? ""}
        maw="20rem"
        onChange={({ currentTarget }) => onChange({ unmet: currentTarget.value || undefined })}
        data={[
          { value: "", label: messages.anyCriterion },
          ...criteriaOf(outline).map(({ id, code, title }) => ({
            value: id,
            label: messages.criterion(code, title),
          })),
        ]}
      />
      <NativeSelect
        label={messages.state}
        value={place.state ?? ""}
        onChange={({ currentTarget }) => onChange({ state: currentTarget.value || undefined })}
        data={[
          { value: "", label: messages.anyState },
          ...Object.entries(messages.unranked).map(([value, label]) => ({ value, label })),
        ]}
      />
      <TextInput
        label={messages.search}
        value={place.search ?? ""}
        onChange={({ currentTarget }) => onChange({ search: currentTarget.value || undefined })}
      />
      <Checkbox
        label={messages.barred}
        checked={place.barred === true}
        onChange={({ currentTarget }) => onChange({ barred: currentTarget.checked || undefined })}
      />
      {props.isPart && (
        <Button variant="subtle" onClick={props.onClear}>
          {messages.all}
        </Button>
      )}
    </Group>
  );
}

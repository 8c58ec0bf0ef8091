import { Button, Group, NativeSelect, Text, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import type { VersionSummary } from "@thuocdo/contract/criteria-sets";
import { beginSupplement } from "@thuocdo/contract/supplements";
import { supplementLabel } from "@thuocdo/criteria/supplement/messages";
import { Dialog } from "@thuocdo/ui/dialog";
import { Refused } from "@thuocdo/ui/refused";
import { useState } from "react";
import { messages } from "#features/supplements/messages.ts";
import { newId } from "@thuocdo/ui/new-id";

interface City {
  readonly unitId: string;
  readonly unitName: string;
}

/** Begins a city's supplement to the version in force. */
export function BeginSupplement(props: {
  readonly core: VersionSummary;
  readonly cities: readonly [City, ...City[]];
  readonly onBegun: (versionId: string) => void;
}) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button onClick={() => setOpened(true)}>{messages.begin}</Button>
      {opened && <BeginDialog {...props} onClose={() => setOpened(false)} />}
    </>
  );
}

function BeginDialog({
  core,
  cities,
  onBegun,
  onClose,
}: {
  readonly core: VersionSummary;
  readonly cities: readonly [City, ...City[]];
  readonly onBegun: (versionId: string) => void;
  readonly onClose: () => void;
}) {
  const [unitId, setUnitId] = useState(cities[0].unitId);
  const [typed, setTyped] = useState<string>();
  const [asked, setAsked] = useState(false);
  const city = cities.find((each) => each.unitId === unitId) ?? cities[0];
  const label = typed ?? supplementLabel(core.label, city.unitName);
  const clean = label.normalize("NFC").trim();
  const begin = useMutation({
    mutationFn: () =>
      call(beginSupplement, {
        params: { versionId: core.id },
        body: { id: newId(), unitId: city.unitId, label: clean },
      }),
    onSuccess: ({ id }) => onBegun(id),
  });
  return (
    <Dialog opened title={messages.beginTitle} onClose={onClose}>
      <form
        style={{ display: "contents" }}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (clean !== "") begin.mutate();
        }}
      >
        <Text size="sm">{messages.beginAbout(core.label)}</Text>
        {cities.length > 1 && (
          <NativeSelect
            label={messages.unit}
            value={unitId}
            data={cities.map((each) => ({ value: each.unitId, label: each.unitName }))}
            onChange={(event) => setUnitId(event.currentTarget.value)}
          />
        )}
        <TextInput
          label={messages.name}
          value={label}
          maxLength={600}
          error={asked && clean === "" && messages.nameMissing}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {begin.error !== null && <Refused error={begin.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {messages.cancel}
          </Button>
          <Button type="submit" loading={begin.isPending}>
            {messages.create}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

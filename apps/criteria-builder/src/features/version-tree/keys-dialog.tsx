import { Button, Group } from "@mantine/core";
import { Dialog } from "@thuocdo/ui/dialog";
import { keySheet, messages } from "#features/version-tree/messages.ts";
import classes from "#features/version-tree/keys-dialog.module.css";

/** The sheet of keys. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog opened wide title={keySheet.title} onClose={onClose}>
      <div className={classes["parts"]}>
        {keySheet.parts.map(({ title, keys }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map(([key, act]) => (
                <div key={key}>
                  <dt>{key}</dt>
                  <dd>{act}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Group justify="flex-end">
        <Button data-autofocus onClick={onClose}>
          {messages.close}
        </Button>
      </Group>
    </Dialog>
  );
}

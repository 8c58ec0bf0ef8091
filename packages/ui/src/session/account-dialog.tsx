import { Button, Group } from "@mantine/core";
import { Dialog } from "#dialog/dialog.tsx";
import { messages } from "#messages.ts";
import { MyAccount } from "#session/my-account.tsx";

/** One's own account, over the page. */
export function AccountDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog opened title={messages.myAccount} onClose={onClose}>
      <MyAccount />
      <Group justify="flex-end">
        <Button variant="default" data-autofocus onClick={onClose}>
          {messages.close}
        </Button>
      </Group>
    </Dialog>
  );
}

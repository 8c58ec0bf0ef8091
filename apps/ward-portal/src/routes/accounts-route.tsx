import { AccountsPage } from "#features/accounts/accounts-page.tsx";

export function AccountsRoute() {
  return <AccountsPage />;
}

import { Link, Outlet } from "@tanstack/react-router";
import { useSession } from "@thuocdo/ui/session";
import { messages } from "#routes/messages.ts";
import classes from "#routes/portal-frame.module.css";

const places = [
  { to: "/", label: messages.mine, roles: ["ward-officer"], exact: true },
  { to: "/appraisals", label: messages.appraisals, roles: ["appraiser"], exact: false },
  {
    to: "/rounds",
    label: messages.rounds,
    roles: ["administrator", "appraiser", "leader"],
    exact: false,
  },
  {
    to: "/units",
    label: messages.units,
    roles: ["administrator", "appraiser", "leader"],
    exact: false,
  },
  {
    to: "/city-plans",
    label: messages.cityPlans,
    roles: ["administrator", "drafter", "issuer", "appraiser", "analyst", "leader", "ward-officer"],
    exact: false,
  },
  { to: "/accounts", label: messages.accounts, roles: ["administrator"], exact: false },
] as const;

/** The way between the portal's pages, for those who have more than one. */
export function PortalFrame() {
  const { assignments } = useSession();
  const open = places.filter(({ roles }) =>
    assignments.some(({ role }) => roles.some((one) => one === role)),
  );
  return (
    <>
      {open.length > 1 && (
        <nav className={classes["places"]} aria-label={messages.portal} data-screen-only>
          {open.map(({ to, label, exact }) => (
            <Link key={to} to={to} activeOptions={{ exact }}>
              {label}
            </Link>
          ))}
        </nav>
      )}
      <Outlet />
    </>
  );
}

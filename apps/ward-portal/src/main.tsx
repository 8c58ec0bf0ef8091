import { keepForOffline } from "@thuocdo/ui/keep-for-offline";
import { startApp } from "@thuocdo/ui/start-app";
import { WardPortalPages } from "#routes/ward-portal-pages.tsx";

startApp({ frontEnd: "ward-portal", pages: <WardPortalPages /> });
// After the first page: it comes first on a slow line.
addEventListener("load", () => keepForOffline("/ward-portal/"));

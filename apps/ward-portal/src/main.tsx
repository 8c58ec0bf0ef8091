import { startApp } from "@thuocdo/ui/start-app";
import { WardPortalPages } from "#routes/ward-portal-pages.tsx";

startApp({ frontEnd: "ward-portal", pages: <WardPortalPages /> });

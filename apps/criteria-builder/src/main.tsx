import { startApp } from "@thuocdo/ui/start-app";

startApp({ frontEnd: "criteria-builder", pages: null });

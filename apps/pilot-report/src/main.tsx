import { RouterProvider } from "@tanstack/react-router";
import { startApp } from "@thuocdo/ui/start-app";
import { router } from "#router.tsx";

startApp({ frontEnd: "pilot-report", pages: <RouterProvider router={router} /> });

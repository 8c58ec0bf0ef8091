import { frontEndConfig } from "@thuocdo/ui/vite";
import { defineConfig } from "vite";

export default defineConfig(
  frontEndConfig("ward-portal", ["/routes/form-route.tsx", "/my-submissions/missing-count.tsx"]),
);

import { frontEndConfig } from "@thuocdo/ui/vite";
import { defineConfig } from "vite";

export default defineConfig(frontEndConfig("pilot-report"));

import { serve } from "../crew.js";
import { reader } from "./reader.js";

serve(await reader());

import { serve } from "../crew.js";
import { judging } from "./judges.js";

serve(await judging());

import { SetupError } from '../../errors.js';
import type { Plan } from '../format.js';
import type { InputFile } from '../input/input-file.js';
export function csvPlan(_file: InputFile, _mapping: string | undefined): Plan {
  throw new SetupError('todo');
}

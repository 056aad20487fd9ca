import { compileAssembly } from './compile-assembly.mjs';
import { generateValidators } from './generate-validators.mjs';

for (const { file, bytes, changed } of [...(await generateValidators()), ...(await compileAssembly())]) {
  console.log(`${file}: ${bytes} bytes${changed ? '' : ', unchanged'}`);
}

export { ValidityMark, validityMarks } from './ValidityMark';

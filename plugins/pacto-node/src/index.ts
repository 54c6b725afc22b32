export * from './catalog/listContractEntities';
export * from './catalog/location';
export * from './catalog/readContractAnnotation';
export * from './catalog/standsForContract';
export * from './service/PactoService';
export * from './service/pactoServiceRef';

import type { HostProject } from '../contracts.js';
import type { Inquiry } from './facts.js';
import { libraryModules } from './library-modules.js';
import { findRootModule, type RootModuleQuestion } from './root-module.js';

/** What registers features: the module that the application starts with, or the only one that a library has of its own. */
export function registrarOf(
  inquiry: Inquiry,
  question: RootModuleQuestion,
): Pick<HostProject, 'rootModule' | 'isLibrary' | 'registeredByHand'> {
  if (inquiry.shared?.isLibrary !== true || question.told !== undefined) {
    return { rootModule: findRootModule(inquiry, question) };
  }
  const [first, ...others] = libraryModules(inquiry.reader, 'src');
  if (first === undefined) {
    const registeredByHand = 'the library has no module of its own that could register it';
    return { isLibrary: true, rootModule: 'src/index.ts', registeredByHand };
  }
  if (others.length > 0) {
    const names = [first, ...others].map((path) => path.slice('src/'.length)).join(', ');
    const registeredByHand = `the library has several modules, and nothing says which one registers features: ${names}`;
    return { isLibrary: true, rootModule: first, registeredByHand };
  }
  return { isLibrary: true, rootModule: findRootModule(inquiry, { ...question, told: first }) };
}

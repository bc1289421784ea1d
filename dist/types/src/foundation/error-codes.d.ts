/**
 * The catalogue of everything a user can be told is wrong: public, stable, the source of docs/errors.md.
 * A row is the code and one sentence that explains it to somebody who just met it.
 */
export declare const errorCodes: {
    readonly 'nothing-to-evaluate': 'plumbline init found nothing in the repository that it knows how to evaluate.';
    readonly 'config-missing': 'The configuration file does not exist where it was looked for.';
    readonly 'config-syntax': 'The configuration file is not valid YAML.';
    readonly 'config-unknown-key': 'A key that no version of Plumbline knows; the nearest valid name is suggested.';
    readonly 'config-not-built': 'A key that is reserved for a feature which this version does not have yet.';
    readonly 'config-invalid': 'A value of the configuration has the wrong type, is out of range or names something that does not exist.';
    readonly 'config-secret': 'A placeholder for an environment variable stands where none is allowed, or its environment variable is not set.';
    readonly 'dataset-empty': 'The dataset patterns of a suite match no file or no case.';
    readonly 'dataset-line': 'A line of a dataset cannot be read as a case.';
    readonly 'dataset-duplicate': 'Two cases of one suite have the same id.';
    readonly 'prompt-missing': 'The prompt file of a target does not exist at the commit that is evaluated.';
    readonly 'prompt-invalid': 'A prompt file cannot be read.';
    readonly 'template-unknown-variable': 'A prompt uses a variable that the case does not define.';
    readonly 'worker-failed': 'The program of a process or module target cannot be started, or its import fails.';
    readonly 'embedded-model-missing': 'The optional packages of the embedded target are not installed, or cannot be loaded on this machine.';
    readonly 'model-file-missing': 'A model file that the configuration names is not on disk where the target is run.';
    readonly 'model-file-invalid': 'A model file is a large-file pointer, has another format, or has another content than its digest names.';
    readonly 'model-unusable': 'A model file is whole, and still cannot be loaded or does not do what it is used for.';
    readonly 'service-not-ready': 'The service of an http target did not become ready in time, or ended before.';
    readonly 'check-unknown': 'A case uses a check that does not exist.';
    readonly 'check-invalid': 'A check has a wrong or missing argument.';
    readonly 'metric-file-missing': 'A file that a metric names, such as a rubric, does not exist where the rules come from.';
    readonly 'file-not-plain': 'A link, submodule or large-file pointer stands where a plain file is needed.';
    readonly 'file-not-text': 'A file that is needed as text is binary, in another encoding than UTF-8, or holds NUL characters.';
    readonly 'judge-untrusted': 'A judge decides alone although it agrees too little with people, or was checked as another judge.';
    readonly 'label-invalid': 'A line of the labels by which a judge is checked cannot be read, or labels an output a second time.';
    readonly 'output-failed': 'A file of the results cannot be written: the folder is read-only, no folder, full, or in use.';
    readonly 'not-measured': 'Too many trials of a suite have no result, or a metric that decides has no score: nothing may be concluded.';
    readonly 'git-failed': 'A git command that Plumbline needs failed.';
    readonly 'merge-conflict': 'Base and head cannot be merged, so there is nothing to evaluate.';
    readonly 'file-format': 'A file made by Plumbline cannot be read: cut off, edited, or of a version this one does not know.';
    readonly 'plan-mismatch': 'A plan, shard or result does not belong together with the others.';
    readonly 'price-unknown': 'A suite has a limit of money, and nobody knows what one of its models costs, so that the limit could not be kept.';
    readonly 'replay-missing': 'A recording has no answer for a case.';
    readonly 'event-refused': 'The event that started the workflow must not evaluate foreign code with these privileges.';
    readonly 'input-invalid': 'An input of the action or an option of the command line is wrong.';
    readonly 'environment-invalid': 'An environment variable of the server is missing or wrong.';
    readonly 'github-permission': 'The token may not do what is needed.';
    readonly 'github-failed': 'GitHub did not do what was asked, also after retries.';
    readonly 'data-branch-moved': 'The data branch kept moving while a record was being written.';
};
export type ErrorCode = keyof typeof errorCodes;

"""``frpolnlp annotate``: from paths to records, with every failure named."""

import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from frpolnlp.cli.streams import UsageError, report
from frpolnlp.errors import message
from frpolnlp.export.writers import open_writer
from frpolnlp.inputs import STANDARD_INPUT, Document, Fault, read_documents
from frpolnlp.outputs import STANDARD_OUTPUT, partial
from frpolnlp.scale.batch import pipeline
from frpolnlp.scale.partitions import FORMATS, plan, tidy
from frpolnlp.scale.pool import annotate_documents


class _Stopped(Exception):
    """A document failed and ``--errors stop`` was asked for."""


def annotate_paths(
    paths: Sequence[str],
    output: str = STANDARD_OUTPUT,
    *,
    model: str = "blank",
    id_field: str = "id",
    text_field: str = "text",
    date_field: str | None = None,
    stop: bool = False,
    jobs: int = 1,
    format: str = "jsonl",
    excel: bool = False,
    lang: str = "en",
    texts: bool = True,
) -> bool:
    """Annotate the documents of ``paths``, write them in ``format``, and return whether all of them went well.

    Args:
        paths: Files, folders or ``"-"``.
        output: The file to write, or ``"-"``.
        model: What :func:`frpolnlp.load` takes.
        id_field: The field of a JSONL record that holds its id.
        text_field: The field that holds its text.
        date_field: The field that holds its date; None: ``date``, where it is ISO 8601.
        stop: End at the first document that fails instead of going on.
        jobs: How many processes work at once.
        format: One of :data:`frpolnlp.export.writers.FORMATS`.
        excel: For ``csv``: as a French Excel opens it.
        lang: For ``html``: the language of the page's own words.
        texts: For ``html``: whether the texts are shown.

    Raises:
        UsageError: The model is not to be had (E002), is not French (E001), or the output cannot be written (E212).
    """
    to_file = output != STANDARD_OUTPUT
    try:
        pipeline(model)
    except (OSError, ValueError) as problem:
        raise UsageError(str(problem)) from None
    try:
        with open_writer(format, output, excel=excel, lang=lang, texts=texts) as write:
            leave_out = Path(output) if to_file else None
            items = read_documents(
                paths, id_field=id_field, text_field=text_field, date_field=date_field, leave_out=leave_out
            )
            return _annotate(items, write, model, stop, jobs)
    except _Stopped:
        written = False
    except KeyboardInterrupt:
        if to_file:
            _say_what_stays(output)
        raise
    except BrokenPipeError:
        raise
    except (ImportError, ValueError) as problem:  # a package is missing (E502), or a folder was needed (E505)
        raise UsageError(str(problem)) from None
    except OSError as problem:
        raise UsageError(message("E212", path=output, problem=problem.strerror or problem)) from None
    if to_file:
        _say_what_stays(output)
    return written


def _annotate(
    items: Iterable[Document | Fault], write: Callable[[str], object], model: str, stop: bool, jobs: int
) -> bool:
    from tqdm import tqdm

    found = annotate_documents(items, model, jobs)
    done = failed = 0
    with tqdm(unit=" documents", disable=not sys.stderr.isatty()) as progress:
        for outcome in found:
            if isinstance(outcome, Fault):
                failed += 1
                report(outcome.message)
                if stop:
                    raise _Stopped
            else:
                done += 1
                progress.update()
                write(outcome)
    if failed:
        report(f"{done} records written, {failed} failures")
    return not failed


def annotate_on_cluster(
    paths: Sequence[str],
    output: str,
    *,
    model: str = "blank",
    id_field: str = "id",
    text_field: str = "text",
    date_field: str | None = None,
    stop: bool = False,
    jobs: int = 1,
    format: str = "jsonl",
    scheduler: str | None = None,
) -> bool:
    """Annotate files on a Dask cluster, a partition each, into the folder ``output``; return whether all went well.

    Args:
        paths: Files or folders.
        output: The folder; partitions that it has already are not done again.
        model: As for :func:`annotate_paths`, and so are the others.
        id_field: See there.
        text_field: See there.
        date_field: See there.
        stop: End at the first partition with a failure.
        jobs: Processes of a cluster of this machine.
        format: One of :data:`frpolnlp.scale.partitions.FORMATS`.
        scheduler: The address of an existing cluster.

    Raises:
        UsageError: Standard input or output, or another format was asked for (E217), Dask is missing (E502), or the
            scheduler does not answer (E217).
    """
    from tqdm import tqdm

    from frpolnlp.scale.cluster import annotate_on_dask

    if format not in FORMATS:
        raise UsageError(message("E217", problem=f"does not write {format}"))
    if STANDARD_INPUT in paths or output == STANDARD_OUTPUT or Path(output).is_file():
        raise UsageError(message("E217", problem="reads files and writes a folder"))
    partitions = plan(paths, output, format)
    options: dict[str, Any] = {"model": model, "format": format, "id_field": id_field, "text_field": text_field}
    options |= {"date_field": date_field}
    failed = records = 0
    try:
        with tqdm(total=len(partitions), unit=" partitions", disable=not sys.stderr.isatty()) as progress:
            for outcome in annotate_on_dask(partitions, scheduler=scheduler, jobs=jobs, **options):
                progress.update()
                records += outcome.records
                failed += len(outcome.faults)
                for fault in outcome.faults:
                    report(fault)
                if stop and outcome.faults:
                    return False
    except ImportError as problem:
        raise UsageError(str(problem)) from None
    except OSError as problem:
        raise UsageError(message("E217", problem=f"cannot be reached: {problem}")) from None
    tidy(partitions)
    if failed:
        report(f"{records} records written, {failed} failures")
    return not failed


def _say_what_stays(output: str) -> None:
    if (rest := partial(output)).exists():
        report(f"{output} is not finished; what was written so far is in {rest}")

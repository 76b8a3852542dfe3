"""The commands and their options; what they do is in the modules beside this one."""

from enum import StrEnum
from typing import Annotated

import typer

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
names = typer.Typer(no_args_is_help=True, help="Compare names, or write them in French.")
app.add_typer(names, name="names")


class Format(StrEnum):
    """What ``annotate`` and ``export`` can write."""

    jsonl = "jsonl"
    csv = "csv"
    html = "html"
    tei = "tei"
    brat = "brat"
    gexf = "gexf"
    parquet = "parquet"


class Engine(StrEnum):
    """What the work is done on."""

    local = "local"
    dask = "dask"


class Language(StrEnum):
    """The languages of the page that ``--format html`` writes."""

    en = "en"
    fr = "fr"


class Errors(StrEnum):
    """What ``annotate`` does when a document fails."""

    skip = "skip"
    stop = "stop"


def _show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"frpolnlp {version('frpolnlp')}")
        raise typer.Exit


@app.callback()
def program(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """French political news: names, titles, and who said what."""


@app.command()
def demo() -> None:
    """Annotate an article that comes with the package and show who said what."""
    from frpolnlp.cli.demo import show_demo
    from frpolnlp.cli.streams import orderly

    with orderly():
        show_demo()


@app.command()
def annotate(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="[PATH ...|-]", help="Files (.txt, .jsonl, .csv, .parquet; .gz), folders, or -."),
    ],
    output: Annotated[str, typer.Option("--output", "-o", help="The file to write (brat: a folder), or -.")] = "-",
    format: Annotated[Format, typer.Option(help="What is written; jsonl: a record a line.")] = Format.jsonl,
    excel: Annotated[bool, typer.Option("--excel", help="csv: as a French Excel opens it.")] = False,
    lang: Annotated[Language, typer.Option(help="html: the language of the page's own words.")] = Language.en,
    overview: Annotated[bool, typer.Option("--overview", help="html: the counts alone, without the texts.")] = False,
    model: Annotated[
        str, typer.Option(help="blank, or an installed French pipeline such as fr_core_news_md, or its folder.")
    ] = "blank",
    id_field: Annotated[str, typer.Option(help="The field of a record that holds its id.")] = "id",
    text_field: Annotated[str, typer.Option(help="The field of a record that holds its text.")] = "text",
    date_field: Annotated[
        str | None, typer.Option(help="The field that holds its date (2024-05-17, 17/05/2024); else date, if ISO.")
    ] = None,
    errors: Annotated[Errors, typer.Option(help="When a document fails: skip it, or stop.")] = Errors.skip,
    jobs: Annotated[int, typer.Option(min=1, help="How many processes work at once.")] = 1,
    engine: Annotated[Engine, typer.Option(help="This program, or a Dask cluster (reads files, writes a folder).")] = (
        Engine.local
    ),
    scheduler: Annotated[str | None, typer.Option(help="dask: the address of a cluster that is there.")] = None,
) -> None:
    """Annotate texts and write their records.

    A .txt file is one document, a .jsonl file one a line; folders are walked. Exit code 0: done; 1: some documents
    failed (each is named on standard error, the rest is written); 2: wrong usage.
    """
    from frpolnlp.cli.annotate import annotate_on_cluster, annotate_paths
    from frpolnlp.cli.streams import orderly

    with orderly():
        if engine is Engine.dask:
            whole = annotate_on_cluster(
                paths,
                output,
                model=model,
                id_field=id_field,
                text_field=text_field,
                date_field=date_field,
                stop=errors is Errors.stop,
                jobs=jobs,
                format=format.value,
                scheduler=scheduler,
            )
        else:
            whole = annotate_paths(
                paths,
                output,
                model=model,
                id_field=id_field,
                text_field=text_field,
                date_field=date_field,
                stop=errors is Errors.stop,
                jobs=jobs,
                format=format.value,
                excel=excel,
                lang=lang.value,
                texts=not overview,
            )
    if not whole:
        raise typer.Exit(1)


@app.command()
def export(
    records: Annotated[str, typer.Argument(metavar="RECORDS|-", help="A .jsonl file of records, or -.")],
    output: Annotated[str, typer.Option("--output", "-o", help="The file to write (brat: a folder), or -.")] = "-",
    format: Annotated[Format, typer.Option(help="What is written.")] = Format.html,
    excel: Annotated[bool, typer.Option("--excel", help="csv: as a French Excel opens it.")] = False,
    lang: Annotated[Language, typer.Option(help="html: the language of the page's own words.")] = Language.en,
    overview: Annotated[bool, typer.Option("--overview", help="html: the counts alone, without the texts.")] = False,
) -> None:
    """Write records that "annotate" wrote in another format, without annotating the texts again."""
    from frpolnlp.cli.export import export_records
    from frpolnlp.cli.streams import orderly

    with orderly():
        export_records(records, output, format.value, excel=excel, lang=lang.value, texts=not overview)


@app.command()
def explain(
    code: Annotated[list[str], typer.Argument(help="A code such as E205 or W001, or a reason of an attribution.")],
) -> None:
    """Say what a code means in English and in French, or what a reason of an attribution says."""
    from frpolnlp.cli.explain import explanation
    from frpolnlp.cli.streams import orderly

    with orderly():
        typer.echo(explanation(" ".join(code)))


@names.command("compare")
def compare(
    a: Annotated[str, typer.Argument(help="A name, in any script.")],
    b: Annotated[str, typer.Argument(help="Another one.")],
) -> None:
    """Say whether one person may bear both names, and why."""
    from frpolnlp.cli.streams import orderly
    from frpolnlp.names.compare import compare_names

    with orderly():
        found = compare_names(a, b)
        typer.echo(f"{found.verdict} ({found.score:.2f}): {'; '.join(found.reasons)}")


@names.command("french")
def french(
    name: Annotated[str, typer.Argument(help="A name, in any script.")],
    lang: Annotated[str | None, typer.Option(help="Its language, as a code such as ru, uk or ar.")] = None,
) -> None:
    """Write a name as the French press does, the likeliest form first."""
    from frpolnlp.cli.streams import orderly
    from frpolnlp.names.french import to_french

    with orderly():
        for form in to_french(name, lang=lang):
            typer.echo(form)

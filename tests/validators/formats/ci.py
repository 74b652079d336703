"""What others say of the files for CI."""

import os
import pathlib
import re
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).parent.parent.parent.parent
TOOLS = pathlib.Path(os.environ["MASA_VALIDATORS"], "python", "bin")


def against(schema, file, transform=None):
    """check-jsonschema with one of the schemas that it ships."""

    def check(root):
        command = [TOOLS / "check-jsonschema", "--builtin-schema", f"vendor.{schema}"]
        command += ["--data-transform", transform] if transform else []
        ran = subprocess.run([*command, root / file], capture_output=True, text=True)
        return [] if ran.returncode == 0 else (ran.stdout + ran.stderr).splitlines()[:20]

    return check


def zizmor(root):
    """The security of the action and of the workflow to copy, in which a real commit is put first."""
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder, ".github", "workflows")
        work.mkdir(parents=True)
        workflow = (root / "ci/github/workflow.yml").read_text()
        (work / "plans.yml").write_text(workflow.replace("@COMMIT", "@" + "0a" * 20))
        pathlib.Path(folder, "action.yml").write_text((root / "action.yml").read_text())
        command = [TOOLS / "zizmor", "--offline", "--quiet", "--no-progress", "--format", "plain", folder]
        ran = subprocess.run(command, capture_output=True, text=True)
    return [] if ran.returncode == 0 else re.findall(r"^\w+\[.*", ran.stdout, re.M) or [ran.stderr[-300:]]


def hooks(root):
    command = [TOOLS / "pre-commit", "validate-manifest", root / ".pre-commit-hooks.yaml"]
    ran = subprocess.run(command, capture_output=True, text=True)
    return [] if ran.returncode == 0 else (ran.stdout + ran.stderr).splitlines()[:20]


CHECKS = {
    "ci-action": against("github-actions", "action.yml"),
    "ci-workflow": against("github-workflows", "ci/github/workflow.yml"),
    "ci-gitlab": against("gitlab-ci", "ci/gitlab.yml", "gitlab-ci"),
    "ci-azure": against("azure-pipelines", "ci/azure.yml", "azure-pipelines"),
    "ci-zizmor": zizmor,
    "ci-hooks": hooks,
}

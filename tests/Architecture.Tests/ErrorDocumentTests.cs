using System.Text;
using AssistantPlatform.Api.Common;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Architecture.Tests;

internal sealed class ErrorDocumentTests
{
    private const string UpdateSwitch = "UPDATE_DOCS";
    private static readonly string Document = Path.Combine(TestDirectories.Checkout, "docs", "errors.md");

    private const string Introduction = """
        # Errors

        Every failure that the API expects has a stable code; clients branch on the code, never on the message, which may change.
        A problem document (RFC 9457) carries it as `code`, an `error` event of a run or of the WebSocket as `data.code`. The status
        is that of the problem document; codes of runs that failed appear in events and in stored messages only. This page is written
        by a test: after a change of codes run `UPDATE_DOCS=1 dotnet test --project tests/Architecture.Tests`.

        """;

    [Test]
    public async Task Lists_every_code()
    {
        if (Environment.GetEnvironmentVariable(UpdateSwitch) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Document)!);
            await File.WriteAllTextAsync(Document, Write());
        }

        Assert.That(
            File.Exists(Document) ? await File.ReadAllTextAsync(Document) : "",
            Is.EqualTo(Write()),
            $"docs/errors.md is stale. Run the tests of this project once with {UpdateSwitch}=1.");
    }

    private static string Write()
    {
        var rows = DeclaredErrors.All
            .Where(declared => !FrameworkErrors.All.ContainsKey(declared.Error.Code))
            .Select(declared => new Row(
                declared.Error.Code, $"{HttpResults.StatusOf(declared.Error.Kind)}", declared.Error.Message))
            .Concat(FrameworkErrors.All.Select(born => new Row(
                born.Key, born.Value.Status, MessageOf(born.Key) ?? born.Value.Message)))
            .Distinct()
            .OrderBy(row => row.Code, StringComparer.Ordinal);

        var text = new StringBuilder(Introduction);
        foreach (var module in rows.GroupBy(row => row.Code.Split('.')[0]))
        {
            text.Append($"\n## {module.Key}\n\n| code | status | message |\n|---|---|---|\n");
            text.AppendJoin("", module.Select(row => $"| `{row.Code}` | {row.Status} | {row.Message} |\n"));
        }

        return text.ToString();
    }

    private static string? MessageOf(string code) =>
        DeclaredErrors.All.FirstOrDefault(declared => declared.Error.Code == code)?.Error.Message;

    private sealed record Row(string Code, string Status, string Message);
}

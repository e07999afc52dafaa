using System.IO.Enumeration;
using System.Text.RegularExpressions;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Architecture.Tests;

internal sealed partial class SourceTests
{
    private const int LongestFile = 250;

    private static readonly string[] NotOurs = ["node_modules", "artifacts", "Migrations", ".git", ".next"];

    [Test]
    public void No_file_is_too_long_to_be_read_at_once()
    {
        var offenders = Find("src", ".cs").Where(file => File.ReadLines(file).Count() > LongestFile);

        Assert.That(offenders, Is.Empty);
    }

    [Test]
    public void Lock_files_name_no_registry()
    {
        var locks = Find("", "package-lock.json").ToList();

        Assert.That(locks, Is.Not.Empty);
        Assert.That(locks.Where(file => File.ReadAllText(file).Contains("\"resolved\"", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void No_address_is_that_of_somebody_real()
    {
        string[] endings = [".cs", ".ts", ".tsx", ".md"];
        var addresses = endings.SelectMany(ending => Find("", ending))
            .SelectMany(file => MailAddress().Matches(File.ReadAllText(file))).Select(match => match.Value).ToList();

        Assert.That(addresses, Is.Not.Empty);
        Assert.That(addresses, Has.All.Match(@"(?i)[@.]example(\.(com|org|net))?$"));
    }

    [GeneratedRegex(@"[\w.%+-]+@[\w.-]+\.[a-zA-Z]{2,}")]
    private static partial Regex MailAddress();

    private static FileSystemEnumerable<string> Find(string folder, string ending) =>
        new(
            Path.Combine(TestDirectories.Checkout, folder),
            (ref entry) => entry.ToFullPath(),
            new EnumerationOptions { RecurseSubdirectories = true })
        {
            ShouldIncludePredicate = (ref entry) =>
                !entry.IsDirectory && entry.FileName.EndsWith(ending, StringComparison.Ordinal),
            ShouldRecursePredicate = (ref entry) => !NotOurs.Contains(entry.FileName.ToString()),
        };
}

using System.Text.RegularExpressions;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Architecture.Tests;

internal sealed partial class ErrorCodeTests
{
    private static readonly string[] Reserved = ["request", "http", "internal"];

    [Test]
    public void Are_written_in_one_way()
    {
        Assert.That(DeclaredErrors.All, Is.Not.Empty);
        Assert.That(DeclaredErrors.All.Where(declared => !Form().IsMatch(declared.Error.Code)), Is.Empty);
        Assert.That(FrameworkErrors.All.Keys.Where(code => !Form().IsMatch(code)), Is.Empty);
    }

    [Test]
    public void Belong_to_the_module_that_declares_them()
    {
        var offenders = DeclaredErrors.All.Where(declared =>
            PrefixOf(declared.Error) is var prefix && !Reserved.Contains(prefix)
            && !string.Equals(prefix, Platform.ModuleOf(declared.Owner), StringComparison.OrdinalIgnoreCase));

        Assert.That(offenders, Is.Empty);
    }

    [Test]
    public void Mean_one_thing()
    {
        var offenders = DeclaredErrors.All
            .GroupBy(declared => declared.Error.Code)
            .Where(group => group.Select(declared => declared.Error).Distinct(ReferenceEqualityComparer.Instance).Count() > 1);

        Assert.That(offenders.SelectMany(group => group), Is.Empty);
    }

    private static string PrefixOf(Error error) => error.Code.Split('.')[0];

    [GeneratedRegex(@"^[a-z]+\.[a-z0-9_]+$")]
    private static partial Regex Form();
}

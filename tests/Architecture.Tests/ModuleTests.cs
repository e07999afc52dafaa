using System.Reflection;
using NetArchTest.Rules;

namespace AssistantPlatform.Architecture.Tests;

internal sealed class ModuleTests
{
    private static IEnumerable<string> Modules => Platform.Modules;

    private static IEnumerable<string> TechnicalFolders => Platform.Written
        .Where(type => type.Assembly == Platform.Infrastructure)
        .Select(Platform.ModuleOf)
        .OfType<string>()
        .Distinct()
        .Except([.. Platform.Modules, "Persistence"]);

    [Test]
    public void Every_module_has_its_place_in_the_order()
    {
        Assert.That(Platform.Modules, Is.SubsetOf(Platform.ModulesFromTop));
    }

    [TestCaseSource(nameof(Modules))]
    public void The_domain_of_a_module_knows_others_only_by_their_ids(string module)
    {
        Assert.That(Offenders(Platform.Domain, module, InnardsOfOtherDomains(module)), Is.Empty);
    }

    [TestCaseSource(nameof(Modules))]
    public void The_use_cases_of_a_module_know_others_only_by_contracts_of_those_above(string module)
    {
        Assert.That(Offenders(Platform.Application, module, ForbiddenFor(module)), Is.Empty);
    }

    [TestCaseSource(nameof(Modules))]
    public void The_adapters_of_a_module_know_others_only_by_contracts_of_those_above(string module)
    {
        var otherAdapters = TypesOf(Platform.Infrastructure).Where(type => IsOfAnotherModule(type, module));

        Assert.That(Offenders(Platform.Infrastructure, module, [.. ForbiddenFor(module), .. NamesOf(otherAdapters)]), Is.Empty);
    }

    [TestCaseSource(nameof(TechnicalFolders))]
    public void What_belongs_to_no_module_knows_them_only_by_contracts(string folder)
    {
        var innards = TypesOf(Platform.Application).Where(type => IsOfAnotherModule(type, folder) && !Platform.IsContract(type));

        Assert.That(
            Offenders(Platform.Infrastructure, folder, [.. NamesOf(innards), .. InnardsOfOtherDomains(folder)]), Is.Empty);
    }

    [Test]
    public void What_all_modules_share_knows_them_only_by_ids()
    {
        var innards = TypesOf(Platform.Application).Where(type => IsOfAnotherModule(type, "Common"));

        Assert.That(Offenders(Platform.Domain, "Common", InnardsOfOtherDomains("Common")), Is.Empty);
        Assert.That(
            Offenders(Platform.Application, "Common", [.. NamesOf(innards), .. InnardsOfOtherDomains("Common")]), Is.Empty);
    }

    private static IEnumerable<string> Offenders(Assembly layer, string folder, string[] forbidden) =>
        forbidden.Length == 0 ? [] : Types.InAssembly(layer)
            .That().ResideInNamespaceMatching($@"^{Platform.Root}\.{LayerName(layer)}\.{folder}(\.|$)")
            .ShouldNot().HaveDependencyOnAny(forbidden)
            .Offenders();

    private static string[] ForbiddenFor(string module)
    {
        var place = Array.IndexOf(Platform.ModulesFromTop, module);
        var forbidden = TypesOf(Platform.Application)
            .Where(type => IsOfAnotherModule(type, module))
            .Where(type => !Platform.IsContract(type) || Array.IndexOf(Platform.ModulesFromTop, Platform.ModuleOf(type)) > place);
        return [.. NamesOf(forbidden), .. InnardsOfOtherDomains(module)];
    }

    private static string[] InnardsOfOtherDomains(string module) => NamesOf(TypesOf(Platform.Domain)
        .Where(type => IsOfAnotherModule(type, module) && !type.Name.EndsWith("Id", StringComparison.Ordinal)));

    private static bool IsOfAnotherModule(Type type, string module) =>
        Platform.ModuleOf(type) is { } other && other != module && Platform.ModulesFromTop.Contains(other);

    private static IEnumerable<Type> TypesOf(Assembly layer) => Platform.Written.Where(type => type.Assembly == layer);

    private static string[] NamesOf(IEnumerable<Type> types) => [.. types.Select(type => type.FullName!)];

    private static string LayerName(Assembly layer) => layer.GetName().Name!.Split('.')[^1];
}

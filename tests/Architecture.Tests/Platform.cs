using System.Reflection;
using System.Runtime.CompilerServices;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Infrastructure.Persistence;
using NetArchTest.Rules;

namespace AssistantPlatform.Architecture.Tests;

/// <summary>What the rules are about: the layers, the modules, and the types that people wrote.</summary>
internal static class Platform
{
    public const string Root = "AssistantPlatform";

    /// <summary>A module may use the contracts of every module before it, never of one after it.</summary>
    public static readonly string[] ModulesFromTop =
        ["Identity", "Runs", "Pipelines", "Agents", "Conversations", "Careers", "Email", "Webhooks"];

    public static readonly Assembly Domain = typeof(Error).Assembly;
    public static readonly Assembly Application = typeof(Application.DependencyInjection).Assembly;
    public static readonly Assembly Infrastructure = typeof(AppDbContext).Assembly;
    public static readonly Assembly Api = typeof(Program).Assembly;
    public static readonly Assembly[] Layers = [Domain, Application, Infrastructure, Api];

    public static readonly Type[] Written = [.. Layers.SelectMany(layer => layer.GetTypes()).Where(IsWritten)];

    /// <summary>Modules as they are found in the code, by the folder behind the layer.</summary>
    public static IEnumerable<string> Modules => Written
        .Where(type => type.Assembly == Application || type.Assembly == Domain)
        .Select(ModuleOf)
        .OfType<string>()
        .Where(name => name != "Common")
        .Distinct();

    /// <summary>The third segment of the namespace: the folder of the layer.</summary>
    public static string? ModuleOf(Type type) => type.Namespace?.Split('.').ElementAtOrDefault(2);

    public static bool IsContract(Type type) => type.Namespace!.Split('.').ElementAtOrDefault(3) == "Contracts";

    public static IEnumerable<string> Offenders(this ConditionList rule) => rule.GetResult().FailingTypeNames ?? [];

    private static bool IsWritten(Type type) =>
        type.Namespace?.StartsWith(Root, StringComparison.Ordinal) == true
        && !type.Namespace.EndsWith(".Migrations", StringComparison.Ordinal)
        && !HasAttribute<CompilerGeneratedAttribute>(type)
        && !HasAttribute<System.CodeDom.Compiler.GeneratedCodeAttribute>(type);

    private static bool HasAttribute<TAttribute>(Type type)
        where TAttribute : Attribute
    {
        for (var current = type; current is not null; current = current.DeclaringType)
        {
            if (current.GetCustomAttribute<TAttribute>(inherit: false) is not null)
            {
                return true;
            }
        }

        return false;
    }
}

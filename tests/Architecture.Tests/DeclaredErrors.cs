using System.Reflection;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Architecture.Tests;

/// <summary>An expected failure, and where the code declares it.</summary>
internal sealed record DeclaredError(Type Owner, string Member, Error Error);

/// <summary>All expected failures that the code declares: static members of static classes.</summary>
internal static class DeclaredErrors
{
    private const BindingFlags Static =
        BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static readonly DeclaredError[] All =
        [.. Platform.Written.Where(type => type is { IsAbstract: true, IsSealed: true }).SelectMany(DeclaredBy)];

    private static IEnumerable<DeclaredError> DeclaredBy(Type owner)
    {
        DeclaredError[] values =
        [
            .. owner.GetFields(Static).Where(field => field.FieldType == typeof(Error))
                .Select(field => new DeclaredError(owner, field.Name, (Error)field.GetValue(null)!)),
            .. owner.GetProperties(Static).Where(property => property.PropertyType == typeof(Error))
                .Select(property => new DeclaredError(owner, property.Name, (Error)property.GetValue(null)!)),
        ];
        var made = owner.GetMethods(Static)
            .Where(method => method.ReturnType == typeof(Error) && !method.IsSpecialName)
            .Where(method => method.GetParameters().All(parameter => parameter.ParameterType.IsValueType))
            .Select(method => new DeclaredError(owner, method.Name, Make(method)));

        // A method usually adds details to an error that stands next to it.
        return values.Concat(made.Where(candidate => values.All(value => value.Error.Code != candidate.Error.Code)));
    }

    private static Error Make(MethodInfo method)
    {
        var defaults = method.GetParameters().Select(parameter => Activator.CreateInstance(parameter.ParameterType));
        return (Error)method.Invoke(null, [.. defaults])!;
    }
}

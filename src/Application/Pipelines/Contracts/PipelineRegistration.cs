using System.Reflection;
using System.Text.RegularExpressions;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AssistantPlatform.Application.Pipelines.Contracts;

public static partial class PipelineRegistration
{
    /// <summary>Registers every pipeline of an assembly.</summary>
    public static void AddPipelines(this IServiceCollection services, Assembly assembly)
    {
        foreach (var type in assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false }))
        {
            if (ContractOf(type) is { } contract)
            {
                services.AddPipeline(type, contract);
            }
        }
    }

    /// <summary>Registers a pipeline, and the validators of its input that stand beside it.</summary>
    /// <exception cref="InvalidOperationException">Another pipeline has the name, or it is not in snake case.</exception>
    public static void AddPipeline<TPipeline>(this IServiceCollection services) =>
        services.AddPipeline(typeof(TPipeline), ContractOf(typeof(TPipeline))
            ?? throw new InvalidOperationException($"{typeof(TPipeline)} is not an IPipeline."));

    private static void AddPipeline(this IServiceCollection services, Type pipeline, Type contract)
    {
        var (input, output) = (contract.GetGenericArguments()[0], contract.GetGenericArguments()[1]);
        services.Claim(pipeline);
        services.AddScoped(pipeline);
        services.AddSingleton(
            typeof(CataloguedPipeline), typeof(CataloguedPipeline<,,>).MakeGenericType(pipeline, input, output));

        var validator = typeof(IValidator<>).MakeGenericType(input);
        foreach (var type in pipeline.Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(validator)))
        {
            services.TryAddEnumerable(ServiceDescriptor.Singleton(validator, type));
        }
    }

    private static void Claim(this IServiceCollection services, Type pipeline)
    {
        var name = NameOf(pipeline);
        if (!SnakeCase().IsMatch(name))
        {
            throw new InvalidOperationException($"The pipeline {pipeline} must have a name in snake case, not '{name}'.");
        }

        var other = services.Select(service => service.ImplementationInstance).OfType<ClaimedName>()
            .FirstOrDefault(claimed => claimed.Name == name);
        if (other is not null)
        {
            throw new InvalidOperationException($"The pipelines {other.Pipeline} and {pipeline} are both named '{name}'.");
        }

        services.AddSingleton(new ClaimedName(name, pipeline));
    }

    private static string NameOf(Type pipeline)
    {
        var definition = pipeline.GetProperty("Definition", BindingFlags.Public | BindingFlags.Static)!;
        return ((PipelineDefinition)definition.GetValue(null)!).Name;
    }

    private static Type? ContractOf(Type type) => type.GetInterfaces().FirstOrDefault(contract =>
        contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IPipeline<,>));

    [GeneratedRegex("^[a-z][a-z0-9_]{0,99}$")]
    private static partial Regex SnakeCase();

    private sealed record ClaimedName(string Name, Type Pipeline);
}

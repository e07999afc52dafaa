using System.Reflection;
using AssistantPlatform.Application.Common.Behaviours;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Application.Common;

/// <summary>MediatR 5.1.0 has no registration for this container: closed handlers and validators are found here, once.</summary>
internal static class MediatorSetup
{
    private static readonly Type[] Handlers = [typeof(IRequestHandler<,>), typeof(INotificationHandler<>)];
    private static readonly Type[] Validators = [typeof(IValidator<>)];

    public static void AddMediator(this IServiceCollection services, Assembly assembly)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();

        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(TelemetryBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(LostRaceBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(UnitOfWorkBehaviour<,>));

        foreach (var type in assembly.GetTypes().Where(IsConcrete))
        {
            foreach (var service in ClosedFrom(type, Handlers))
            {
                services.AddScoped(service, type);
            }

            // A validator holds rules and no state, and making one costs more than asking it.
            foreach (var service in ClosedFrom(type, Validators))
            {
                services.AddSingleton(service, type);
            }
        }
    }

    private static bool IsConcrete(Type type) =>
        type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false };

    private static IEnumerable<Type> ClosedFrom(Type type, Type[] open) =>
        type.GetInterfaces().Where(service => service.IsGenericType && open.Contains(service.GetGenericTypeDefinition()));
}

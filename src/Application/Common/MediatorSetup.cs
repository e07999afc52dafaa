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
        services.AddScoped<LostRaces>();

        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(TelemetryBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehaviour<,>));
        services.AddForIdempotent(typeof(IdempotencyBehaviour<,>), assembly);
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(LostRaceBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(UnitOfWorkBehaviour<,>));
        services.AddForIdempotent(typeof(AnswerKeepingBehaviour<,>), assembly);

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

    /// <summary>These behaviours know the type of the answer; all other commands go without them.</summary>
    private static void AddForIdempotent(this IServiceCollection services, Type behaviour, Assembly assembly)
    {
        foreach (var command in assembly.GetTypes().Where(type => IsConcrete(type) && type.IsAssignableTo(typeof(IIdempotent))))
        {
            var response = ClosedFrom(command, [typeof(IRequest<>)]).Single().GetGenericArguments()[0];
            services.AddScoped(
                typeof(IPipelineBehavior<,>).MakeGenericType(command, response),
                behaviour.MakeGenericType(command, response.GetGenericArguments()[0]));
        }
    }

    private static bool IsConcrete(Type type) =>
        type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false };

    private static IEnumerable<Type> ClosedFrom(Type type, Type[] open) =>
        type.GetInterfaces().Where(service => service.IsGenericType && open.Contains(service.GetGenericTypeDefinition()));
}
